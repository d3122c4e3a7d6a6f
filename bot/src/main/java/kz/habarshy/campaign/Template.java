package kz.habarshy.campaign;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.habarshy.chat.Language;

/// A text of the pack with placeholders, in the grammar of ICU's MessageFormat.
final class Template {
    private static final Pattern GRAMMAR =
            Pattern.compile("\\{[\\p{L}\\d_]+\\s*,\\s*(plural|select|selectordinal)\\s*,|(=\\d+|[a-z]+)\\s*\\{|[{}#]");
    private final Language language;
    private final String source;
    private final MessageFormat format;
    private final Set<String> names;
    private final Map<String, ArgType> types = new HashMap<>();

    /// A text that is not in that grammar is an IllegalArgumentException.
    Template(String source, Language language) {
        this.language = language;
        this.source = source;
        this.format = new MessageFormat(source, ULocale.forLanguageTag(Named.code(language)));
        MessagePattern pattern = new MessagePattern(source);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                String name = pattern.getSubstring(pattern.getPart(i + 1));
                found.add(name);
                types.put(name, part.getArgType());
            }
        }
        this.names = Set.copyOf(found);
    }

    Language language() {
        return language;
    }

    String source() {
        return source;
    }

    /// As written, with their forms; those inside a choice too.
    Set<String> names() {
        return names;
    }

    /// The typed words alone, without placeholders and the grammar around their choices.
    String literal() {
        String literal = source;
        for (String name : names) {
            literal = literal.replace("{" + name + "}", " ");
        }
        return GRAMMAR.matcher(literal).replaceAll(" ");
    }

    /// Whether the placeholder chooses between wordings by a number.
    boolean counts(String name) {
        ArgType type = types.get(name);
        return type != null && type.hasPluralStyle();
    }

    String fill(Map<String, Object> values) {
        return ((MessageFormat) format.clone()).format(values);
    }
}
