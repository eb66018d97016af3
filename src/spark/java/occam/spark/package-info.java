/** Maps on Apache Spark. Only this package knows it, and nothing of the course knows this package. */
package occam.spark;
