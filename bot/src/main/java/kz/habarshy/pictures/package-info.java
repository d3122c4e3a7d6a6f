/// What a picture holds that matters: the texts of its QR codes, and whether the machine-readable zone of an identity
/// card is on it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.habarshy.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
