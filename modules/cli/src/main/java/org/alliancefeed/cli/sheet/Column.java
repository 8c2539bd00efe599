package org.alliancefeed.cli.sheet;

/**
 * A column that a sheet may have.
 *
 * @param name its heading
 * @param pointer where its cells go in the JSON
 * @param required whether there is no record without it
 */
record Column(String name, String pointer, CellForm form, boolean required) {}
