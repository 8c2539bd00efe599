package org.alliancefeed.model.activity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Events;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.InMemoryDirectory;
import org.alliancefeed.model.organization.Resolver;

/** Events whose mentions were resolved, as the rules see them. */
public final class Reports {

    private static final Directory DIRECTORY = InMemoryDirectory.of("""
            - id: huawei
              names: [{text: "Huawei Technologies Co., Ltd."}, {text: Huawei, type: alias}, {text: 华为, type: alias}]
            - id: hon-hai
              names: [{text: Hon Hai Precision Industry}, {text: Hon Hai, type: alias}, {text: Foxconn, type: alias}]
            - id: aii
              names:
                - {text: Industrial Internet Industry Alliance}
                - {text: Alliance of Industrial Internet, type: alias}
                - {text: AII, type: acronym}
            - id: union
              names: [{text: Shenzhen Industrial Internet Union}]
            """);

    private Reports() {}

    public static ResolvedEvent resolve(Event event, Directory directory) {
        Resolver resolver = new Resolver(directory);
        return new ResolvedEvent(
                event,
                event.everyParticipant().stream()
                        .map(Participant::organization)
                        .distinct()
                        .map(resolver::resolve)
                        .toList());
    }

    public static ResolvedEvent resolve(Event event) {
        return resolve(event, DIRECTORY);
    }

    public static ResolvedEvent report(String yaml) {
        return resolve(Events.read(yaml));
    }

    public static List<ResolvedEvent> reports(String... yaml) {
        return new ArrayList<>(Arrays.stream(yaml).map(Reports::report).toList());
    }

    public static Activity fold(String... yaml) {
        return Folding.fold(reports(yaml));
    }
}
