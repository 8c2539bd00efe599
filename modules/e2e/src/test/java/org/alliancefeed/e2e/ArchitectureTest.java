package org.alliancefeed.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses FEED = new ClassFileImporter().importPackages("org.alliancefeed");

    @Test
    void the_model_knows_no_kafka_no_avro_and_no_web() {
        noClasses()
                .that()
                .resideInAPackage("org.alliancefeed.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "io.micronaut..", "io.confluent..")
                .check(FEED);
    }

    @Test
    void the_streams_application_knows_no_web_framework() {
        noClasses()
                .that()
                .resideInAnyPackage("org.alliancefeed.topics..", "org.alliancefeed.timelines..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micronaut..")
                .check(FEED);
    }

    @Test
    void modules_do_not_depend_on_each_other_in_a_circle() {
        slices().matching("org.alliancefeed.(*)..").should().beFreeOfCycles().check(FEED);
    }
}
