/** What runs one kernel after another in one JVM. */
package occam.course.session;
