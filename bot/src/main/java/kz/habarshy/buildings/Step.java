package kz.habarshy.buildings;

/// One step of the private setup as a button's data carries it: a name and, where it needs one, a value.
record Step(String name, String value) {
    static Step parse(String data) {
        int colon = data.indexOf(':');
        return colon < 0 ? new Step(data, "") : new Step(data.substring(0, colon), data.substring(colon + 1));
    }

    int number() {
        return value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
    }

    @Override
    public String toString() {
        return value.isEmpty() ? name : name + ":" + value;
    }
}
