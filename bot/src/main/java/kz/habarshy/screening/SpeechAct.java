package kz.habarshy.screening;

/// What a message does: wants something of its reader, warns, asks whether it is true, or just tells.
enum SpeechAct {
    WANTS,
    WARNS,
    WONDERS;

    private static final int BESIDE = 3;

    static SpeechAct of(Scene scene) {
        boolean orders = wantsSomething(scene);
        if (wonders(scene, orders)) {
            return WONDERS;
        }
        if (denounces(scene) || refuses(scene) || tellsOfAsking(scene)) {
            return WARNS;
        }
        boolean warns = scene.says("warning");
        boolean tale = !orders && scene.has("reported") && scene.has("gave") && !scene.has("urges");
        return tale || warns && (!orders || scene.has("reported")) ? WARNS : WANTS;
    }

    /// Says of a link, a site or a message that it is false.
    private static boolean denounces(Scene scene) {
        return scene.meaning().near("false", "sent_thing", BESIDE);
    }

    /// What others asked, what they might ask, and what came of it; a lure in such words soothes or speaks for the
    /// census.
    private static boolean tellsOfAsking(Scene scene) {
        return scene.has("if_asked", "reaction", "said_so") && !scene.has("soothes", "self");
    }

    /// Says of himself that he will not: «не дам», «бермеймін»; one who speaks for the census says no such thing.
    private static boolean refuses(Scene scene) {
        return !scene.has("self") && scene.meaning().wording().words().stream().anyMatch(scene::refusedByWriter);
    }

    /// Of a message that quotes another, `around` being what its writer says himself.
    static SpeechAct quoting(Scene whole, Scene around) {
        if (wantsSomething(around)) {
            return WANTS;
        }
        boolean tells = around.has("reported", "introduces") && !whole.foreignAddress();
        return around.has("warning") || tells ? WARNS : WANTS;
    }

    private static boolean wonders(Scene scene, boolean orders) {
        if (scene.asksSomething()) {
            boolean forHimself = orders && scene.has("here");
            return scene.has("truth") || !forHimself && (scene.has("wonder", "reported") || !orders);
        }
        return scene.has("truth") && scene.has("reported") && !orders
                || scene.has("wonder_plain") && !(orders && scene.has("denial"));
    }

    /// An order that serves a fraud: to hand over, to pay, to go there, to install.
    private static boolean wantsSomething(Scene scene) {
        return scene.demands("give", "code")
                || scene.demands("give", "card")
                || scene.foreignAddress() && scene.orders("enter")
                || scene.demands("give", "card_details")
                || scene.demands("give", "password")
                || scene.demands("give", "key")
                || scene.demands("give", "id_photo")
                || scene.demandsNear("send", "iin", 6)
                || scene.orders("pay")
                || scene.demands("hand_money", "sum")
                || scene.orders("install")
                || scene.foreignAddress() && scene.orders("go")
                || scene.orders("urges") && scene.has("gave");
    }
}
