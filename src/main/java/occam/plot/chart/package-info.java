/** What figures are made of: charts, axes, panels, names that fit, in one look. What is drawn may not come in here. */
package occam.plot.chart;
