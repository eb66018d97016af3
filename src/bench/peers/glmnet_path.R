# glmnet's lasso path, as a peer of occam.bench.BesidePeer: Rscript glmnet_path.R THRESHOLD FOLDER (glmnet 4.1)
suppressMessages(library(glmnet))
arguments <- commandArgs(trailingOnly = TRUE)
thresh <- as.numeric(arguments[1])
folder <- arguments[2]
read <- function(name, size, count) readBin(file.path(folder, name), "double", count, size = size, endian = "little")
y <- read("y.f64", 8, 1e6)
lambdas <- read("lambdas.f64", 8, 1e6)
x <- matrix(read("x.f32", 4, file.size(file.path(folder, "x.f32")) / 4), nrow = length(y))
seconds <- system.time(fit <- glmnet(x, y, lambda = lambdas, standardize = FALSE, thresh = thresh))[["elapsed"]]
to <- file(file.path(folder, "weights.f64"), "wb")
for (i in seq_along(lambdas)) writeBin(as.vector(coef(fit)[-1, i]), to, size = 8, endian = "little")
close(to)
cat(seconds, "\n")
