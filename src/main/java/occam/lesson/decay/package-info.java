/** The exercises on weight decay: steps of SGD, Adam and AdamW, the proximal step, maps to read. */
package occam.lesson.decay;
