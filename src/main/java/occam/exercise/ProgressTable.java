package occam.exercise;

import tech.tablesaw.api.Table;

/**
 * How far the reader has come.
 *
 * @param table a row for each exercise
 * @param trouble one line if what is kept could not be read; empty if it could
 */
public record ProgressTable(Table table, String trouble) {}
