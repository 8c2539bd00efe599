package org.alliancefeed.server.intake;

import org.alliancefeed.model.Word;
import org.alliancefeed.server.problem.ProblemType;

/** What is taken in. */
public enum Thing implements Word {
    EVENT("id", ProblemType.NO_EVENT_TAKEN),
    ORGANIZATION("id", ProblemType.NO_ORGANIZATION_TAKEN),
    JUDGEMENT("key", ProblemType.NO_JUDGEMENT_TAKEN);

    private final String name;
    private final ProblemType noneTaken;

    Thing(String name, ProblemType noneTaken) {
        this.name = name;
        this.noneTaken = noneTaken;
    }

    /** The field that says which one it is. */
    String nameField() {
        return name;
    }

    ProblemType noneTaken() {
        return noneTaken;
    }
}
