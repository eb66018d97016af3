# Minima of our objectives for GoldenTest, found by glmnet 4.1-6 (R 4.2.2).
# Run in the project's folder: Rscript src/test/r/linear_minima.R
#
# For squared loss glmnet scales y to unit variance, so of its lambda only the share on L1 is ours: with sd(y) by 1/n,
# l1 = alpha*lambda, l2 = (1-alpha)*lambda/sd(y). For log-loss its lambda is ours.
stopifnot(packageVersion("glmnet") == "4.1.6")
library(glmnet)

problem <- function(n, p, classes) {
  x <- outer(0:(n - 1), 0:(p - 1), function(i, j) ((i + 1) * (i + 3 * j + 2) * (j + 5)) %% 101 / 50 - 1)
  x[, 4] <- x[, 1]; x[, 5] <- 0.1; x[, 6] <- 0
  y <- 3 * x[, 1] - 2 * x[, 2] + x[, 3] + ((0:(n - 1) * 53) %% 17 - 8) / 4
  list(x = x, y = if (classes) as.numeric(y > sort(y)[n %/% 2 + 1]) else y)
}

fit <- function(d, loss, penalty, l) {
  ratio <- c(l1 = 1, l2 = 0, "elastic net" = 0.5)[[penalty]]
  sd <- if (loss == "squared") sqrt(mean((d$y - mean(d$y))^2)) else 1
  l1 <- l * ratio
  l2 <- l * (1 - ratio) * sd
  glmnet(d$x, d$y, family = if (loss == "squared") "gaussian" else "binomial", alpha = l1 / (l1 + l2),
         lambda = l1 + l2, standardize = FALSE, thresh = 1e-22, maxit = 1e8)
}

lines <- "data,loss,penalty,lambda,intercept,weights"
for (data in c("tall", "wide")) {
  size <- list(tall = c(40, 8), wide = c(12, 30))[[data]]
  for (l in c(0.3, 0.03)) for (penalty in c("l1", "l2", "elastic net")) for (loss in c("squared", "log")) {
    lambda <- if (loss == "log") l / 3 else l
    m <- fit(problem(size[1], size[2], loss == "log"), loss, penalty, lambda)
    lines <- c(lines, paste(data, loss, penalty, sprintf("%.17g", lambda), sprintf("%.9g", m$a0[[1]]),
                            paste(sprintf("%.9g", as.vector(m$beta)), collapse = " "), sep = ","))
  }
}
writeLines(lines, "src/test/resources/occam/linear/minima-glmnet.csv")
