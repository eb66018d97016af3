# Results of glmnet for LambdaConventionTest, with the same columns as lambda_conventions.py writes.
# Run in the project's folder: Rscript src/test/r/lambda_conventions.R
# Made with R 4.2.2, glmnet 4.1-6.
suppressMessages(library(glmnet))
standardize <- function(x) apply(x, 2, function(v) (v - mean(v)) / sqrt(mean((v - mean(v))^2)))
diabetes <- read.csv("data/diabetes.csv", check.names = FALSE)
cancer <- read.csv("data/breast-cancer.csv", check.names = FALSE)
x <- standardize(as.matrix(diabetes[, c("bmi", "bp", "s5")]))
y <- diabetes$progression
z <- standardize(as.matrix(cancer[, c("mean_radius", "mean_texture", "mean_smoothness")]))
deviation <- sqrt(mean((y - mean(y))^2))
out <- character()
row <- function(convention, lambda, ratio, argument, fit) {
  w <- as.vector(as.matrix(coef(fit)))
  out <<- c(out, paste(c(convention, "minimum", format(c(lambda, ratio, argument, 0, w), digits = 17, trim = TRUE)),
                       collapse = ","))
}
for (ratio in c(0, 0.4, 1)) {
  scale <- ratio + (1 - ratio) * deviation
  fit <- glmnet(x, y, alpha = ratio / scale, lambda = 5 * scale, standardize = FALSE, thresh = 1e-20, maxit = 1e7)
  row("GLMNET_LAMBDA", 5, ratio, 5 * scale, fit)
  row("GLMNET_ALPHA", 5, ratio, ratio / scale, fit)
}
for (ratio in c(0, 0.5, 1)) {
  fit <- glmnet(z, cancer$benign, family = "binomial", alpha = ratio, lambda = 0.02, standardize = FALSE,
                thresh = 1e-20, maxit = 1e7)
  row("GLMNET_LOGISTIC", 0.02, ratio, 0.02, fit)
}
writeLines(out, "src/test/resources/occam/linear/lambda-conventions-glmnet.csv")
