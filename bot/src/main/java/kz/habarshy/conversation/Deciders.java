package kz.habarshy.conversation;

import kz.habarshy.broadcast.BroadcastDesk;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.editors.Editors;
import kz.habarshy.interviewers.BadgeCheck;
import kz.habarshy.privacy.Guard;
import kz.habarshy.radar.Radar;
import kz.habarshy.reminders.Calendar;
import kz.habarshy.reports.Reports;
import kz.habarshy.warnings.Warnings;

/// The front doors of the packages that decide what a conversation hands them.
record Deciders(
        Reports reports,
        BroadcastDesk desk,
        BadgeCheck badges,
        Calendar calendar,
        Buildings buildings,
        Warnings warnings,
        Guard guard,
        Editors editors,
        Radar radar) {}
