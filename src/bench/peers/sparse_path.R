# glmnet's lasso path on sparse columns, as a peer of occam.bench.SparseBesidePeer: Rscript sparse_path.R THRESHOLD FOLDER (glmnet 4.1)
suppressMessages(library(glmnet))
arguments <- commandArgs(trailingOnly = TRUE)
thresh <- as.numeric(arguments[1])
folder <- arguments[2]
read <- function(name, what, size) {
  path <- file.path(folder, name)
  readBin(path, what, file.size(path) / size, size = size, endian = "little")
}
y <- read("y.f64", "double", 8)
lambdas <- read("lambdas.f64", "double", 8)
starts <- read("starts.i32", "integer", 4)
x <- new("dgCMatrix", i = read("indices.i32", "integer", 4), p = starts, x = read("values.f32", "double", 4),
         Dim = c(length(y), length(starts) - 1L))
solve <- function() glmnet(x, y, lambda = lambdas, standardize = FALSE, thresh = thresh, maxit = 1e7)
invisible(solve())  # loads what it needs, and has memory
times <- system.time(fit <- solve())
to <- file(file.path(folder, "weights.f64"), "wb")
for (i in seq_along(lambdas)) writeBin(as.vector(fit$beta[, i]), to, size = 8, endian = "little")
close(to)
cat(times[["elapsed"]], "\n")
cat(times[["user.self"]] + times[["sys.self"]], "\n")
