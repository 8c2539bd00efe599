package org.alliancefeed.server.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.server.access.Doorman;
import org.alliancefeed.server.access.OpenToAll;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.read.Addresses;
import org.alliancefeed.server.read.Moved;
import org.alliancefeed.timelines.view.NotReady;
import org.alliancefeed.timelines.view.Views;

/**
 * The page under each of its addresses. Where anybody may read, its head says what a reader of feeds or a preview of a
 * link looks for; all else the script fetches, with a token where one is needed.
 */
@Controller
@OpenToAll
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
final class PageController {

    private final PageDocument page;
    private final Identities identities;
    private final Views views;
    private final Doorman doorman;

    PageController(PageDocument page, Identities identities, Views views, Doorman doorman) {
        this.page = page;
        this.identities = identities;
        this.views = views;
        this.doorman = doorman;
    }

    @Get(uris = {"/", "/editors"})
    HttpResponse<String> whole() {
        return page.answer(HttpStatus.OK, PageHead.EVERYTHING);
    }

    @Get("/organizations/{id}")
    HttpResponse<String> organization(HttpRequest<?> request, String id) {
        if (!doorman.isReadingOpen()) {
            return page.answer(HttpStatus.OK, PageHead.NOTHING);
        }
        String current = identities.current(id);
        if (!current.equals(id)) {
            return Moved.to(request, "/organizations/" + Addresses.encoded(current));
        }
        try {
            return identities.isKnown(id)
                    ? page.answer(
                            HttpStatus.OK, PageHead.of(id, identities.called(id).name()))
                    : page.answer(HttpStatus.NOT_FOUND, PageHead.NOTHING);
        } catch (NotReady e) {
            return page.answer(HttpStatus.OK, PageHead.NOTHING);
        }
    }

    @Get("/activities/{id}")
    HttpResponse<String> activity(String id) {
        if (!doorman.isReadingOpen()) {
            return page.answer(HttpStatus.OK, PageHead.NOTHING);
        }
        try {
            ActivityState state = views.activity(id);
            return state == null
                    ? page.answer(HttpStatus.NOT_FOUND, PageHead.NOTHING)
                    : page.answer(
                            HttpStatus.OK,
                            state.activity() == null
                                    ? PageHead.NOTHING
                                    : PageHead.called(state.activity().title()));
        } catch (NotReady e) {
            return page.answer(HttpStatus.OK, PageHead.NOTHING);
        }
    }
}
