/** The libraries' jars as the kernel gets them. */
package occam.course.jar;
