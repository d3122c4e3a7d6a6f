package kz.habarshy.wording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text as its words, after cleaning and folding; building it never fails, whatever the text.
public record Wording(String cleaned, List<Word> words, int sentences) {
    private static final int LONGEST = 2000;
    /// One message is read by several packages, and many people write the same words; kept for seconds, in memory only.
    private static final Cache<String, Wording> LATELY = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofSeconds(20))
            .executor(Runnable::run)
            .build();

    /// Reads at most the first 2,000 characters.
    public static Wording of(String text) {
        return LATELY.get(text.length() > LONGEST ? text.substring(0, LONGEST) : text, Wording::read);
    }

    /// Whether a text is nothing but Cyrillic words, numbers that stand alone and ordinary punctuation: no disguise, no
    /// name or address in Latin letters.
    public static boolean isPlain(String text) {
        return PlainText.is(text.toLowerCase(Locale.ROOT));
    }

    private static Wording read(String text) {
        return new Reader(Cleaning.cleaned(text)).read();
    }

    /// The folded words with one space between them.
    public String folded() {
        return String.join(" ", words.stream().map(Word::folded).toList());
    }

    private static final class Reader {
        private final String text;
        private final List<Word> words = new ArrayList<>();
        private int clause;
        private int sentence;
        private int lastSentence = -1;

        private Reader(String text) {
            this.text = text;
        }

        private Wording read() {
            int at = 0;
            while (at < text.length()) {
                int end = wordEnd(at);
                if (end > at) {
                    add(text.substring(at, end));
                    at = end;
                } else {
                    separate(at);
                    at++;
                }
            }
            return new Wording(text, List.copyOf(words), lastSentence + 1);
        }

        private int wordEnd(int from) {
            int at = from;
            while (at < text.length() && inWord(at, from)) {
                at++;
            }
            return at;
        }

        private boolean inWord(int at, int from) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                return at == from || Character.isLetter(text.charAt(at - 1)) || isApostrophe(text.charAt(at - 1));
            }
            if (Character.isDigit(c)) {
                return at == from || Character.isDigit(text.charAt(at - 1));
            }
            return isApostrophe(c) && at > from && Character.isLetter(text.charAt(at - 1));
        }

        private static boolean isApostrophe(char c) {
            return c == '\'' || c == '’' || c == 'ʻ' || c == '`';
        }

        private void separate(int at) {
            char c = text.charAt(at);
            boolean ends = c == '!' || c == '?' || c == '\n' || c == ';' || c == '…' || c == '.' && !insideAddress(at);
            if (ends && !words.isEmpty() && words.getLast().sentence() == sentence) {
                sentence++;
                clause++;
            } else if (",:–—(".indexOf(c) >= 0) {
                clause++;
            }
        }

        private boolean insideAddress(int at) {
            return at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        }

        private void add(String written) {
            String folded = Folding.folded(written);
            if (!folded.isEmpty()) {
                words.add(new Word(written, folded, Stems.stem(folded), clause, sentence));
                lastSentence = sentence;
            }
        }
    }
}
