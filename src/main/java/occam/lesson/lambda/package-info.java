/** The exercises on choosing λ: K folds, the one-standard-error rule, honest errors. */
package occam.lesson.lambda;
