package kz.habarshy.editors;

import kz.habarshy.answers.Answers;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Staff;
import kz.habarshy.time.CampaignClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the editors' loop together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EditorsSettings.class)
class EditorsConfiguration {
    @Bean
    Editors editors(Campaign campaign, Answers answers, Places places, Staff staff, EditorsSettings settings) {
        return assembled(campaign, answers, places, staff, settings);
    }

    @Bean(initMethod = "start")
    EditorsClock editorsClock(Campaign campaign, Answers answers, Places places, CampaignClock clock, Inbox inbox) {
        return new EditorsClock(new Store(places), campaign, answers, new ContentWatch(campaign), clock, inbox::tell);
    }

    static Editors assembled(Campaign campaign, Answers answers, Places places, Staff staff, EditorsSettings settings) {
        var store = new Store(places);
        var votes = new Votes(places);
        var open = new OpenQuestions(campaign, places);
        var pages = new QuestionPages(campaign, answers, store, staff, new LoopPages(campaign, store, votes, open));
        var desk = new EditorsDesk(store, new Teaching(store, staff, campaign), settings);
        return new Editors(campaign, votes, pages, desk, open);
    }
}
