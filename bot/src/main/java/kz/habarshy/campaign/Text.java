package kz.habarshy.campaign;

import java.util.Map;
import kz.habarshy.chat.Language;

/// A message or label of the pack by its id, in each language.
record Text(String id, String file, boolean label, Map<Language, Template> templates) {}
