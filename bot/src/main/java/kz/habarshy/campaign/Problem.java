package kz.habarshy.campaign;

/// Something wrong with the pack, where it stands and what to mend.
public record Problem(String file, String key, String message) {
    @Override
    public String toString() {
        return key.isEmpty() ? file + ": " + message : file + " · " + key + ": " + message;
    }
}
