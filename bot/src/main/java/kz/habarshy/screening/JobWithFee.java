package kz.habarshy.screening;

import java.util.List;

/// Offers work in the census for which one has to pay first.
final class JobWithFee implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        boolean fee = scene.affirms("job_fee") && (scene.has("pay", "money", "sum") || scene.has("card_details"));
        return Check.when(scene.has("job") && fee && scene.census() && !scene.has("free"), "job_with_fee");
    }
}
