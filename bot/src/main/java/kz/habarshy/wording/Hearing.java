package kz.habarshy.wording;

/// One spelling for words written by ear: vowels that sound alike where no stress falls are one.
final class Hearing {
    /// Shorter words would become others.
    static final int SHORTEST = 6;

    private Hearing() {}

    static String heard(String folded) {
        return folded.length() < SHORTEST
                ? folded
                : folded.replace('о', 'а').replace('е', 'и').replace("иа", "и").replace("ии", "и");
    }
}
