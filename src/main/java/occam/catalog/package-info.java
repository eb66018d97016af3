/** All exercises of the course by lesson, how far the reader has come, and what is ready for an interview. */
package occam.catalog;
