package kz.habarshy.campaign;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Language;

/// What pack.yaml says; `deadlines` are ids of dates, `menu` ids of questions in order.
record Head(
        String id,
        Map<Language, String> name,
        ZoneId zone,
        String hotline,
        String site,
        Set<String> officialDomains,
        Calendar calendar,
        Facts facts,
        Map<String, String> factSources,
        List<String> deadlines,
        List<Topic> topics,
        List<String> menu) {}
