package org.alliancefeed.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A window of the page in a browser of its own, and what went wrong in it. */
final class OpenPage implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final URI feed;
    private final List<String> faults = new ArrayList<>();
    private final List<Response> answers = new ArrayList<>();

    OpenPage(BrowserContext context, URI feed) {
        this.context = context;
        this.feed = feed;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                faults.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> faults.add("thrown: " + error));
        page.onRequest(this::look);
        page.onResponse(answers::add);
        page.onDialog(dialog -> {
            faults.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    private void look(Request request) {
        if (!request.url().startsWith(feed.toString())) {
            faults.add("asked another host: " + request.url());
        }
    }

    /** Goes to an address of the page, and waits until it shows what it is to show. */
    Page at(String address) {
        page.navigate(address(address));
        page.waitForSelector("main[aria-busy=false] h1");
        return page;
    }

    String address(String path) {
        return feed.resolve(path).toString();
    }

    Page page() {
        return page;
    }

    /** What was answered so far. */
    List<Response> answers() {
        return List.copyOf(answers);
    }

    /** A fault that the test brings about itself. */
    void expect(String fault) {
        assertThat(faults).anyMatch(one -> one.contains(fault));
        faults.removeIf(one -> one.contains(fault));
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).isEmpty();
    }
}
