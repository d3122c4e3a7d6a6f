package kz.habarshy.warnings;

import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Decision;
import kz.habarshy.redis.Places;
import kz.habarshy.screening.Screening;
import kz.habarshy.staff.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the package together; whoever has a button for people who read a warning offers an `UnderWarning`, whoever
/// knows what staff have found a `StaffWord`, and so on: each is looked for when it is needed.
@Configuration(proxyBeanMethods = false)
class WarningsConfiguration {
    static final UnderWarning NOTHING = (_, _) -> List.of();
    static final StaffWord SILENT = _ -> StaffWord.Word.UNKNOWN;
    static final Listener NOBODY = (_, _, _, _) -> Decision.NONE;
    static final ManyChats FEW = (_, _) -> false;

    @Bean
    Warnings warnings(
            Campaign campaign,
            Screening screening,
            Places places,
            Staff staff,
            ObjectProvider<UnderWarning> under,
            ObjectProvider<StaffWord> word,
            ObjectProvider<Listener> listener,
            ObjectProvider<ManyChats> many) {
        return new Warnings(
                campaign,
                screening,
                (scam, languages) -> under.getIfAvailable(() -> NOTHING).row(scam, languages),
                print -> word.getIfAvailable(() -> SILENT).about(print),
                (said, state, verdict, now) ->
                        listener.getIfAvailable(() -> NOBODY).heard(said, state, verdict, now),
                (print, chat) -> many.getIfAvailable(() -> FEW).have(print, chat),
                new SumsPage(campaign, new Sums(places), staff));
    }
}
