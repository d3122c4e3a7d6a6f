package kz.habarshy.sandbox;

import tools.jackson.databind.node.ObjectNode;

/// Something that the page shows: a message, its change or its end, a notice after a press, a chat that changed.
record ChatEvent(String kind, long bot, long chat, ObjectNode content) {}
