#!/bin/sh
# Runs the sweep of a file, after mvn -Pspark package: src/spark/submit.sh spark://host:7077 sweep.json folder
# What OPENBLAS_CORETYPE says decides the last digits, here and on the executors.
set -e
master=$1
shift
target=$(cd "$(dirname "$0")/../../target" && pwd)
case $(uname -m) in
  aarch64 | arm64) coretype=ARMV8 ;;
  *) coretype=Haswell ;;
esac
export OMP_NUM_THREADS=1 OPENBLAS_CORETYPE="${OPENBLAS_CORETYPE-$coretype}" SPARK_HOME="$target/spark" SPARK_SCALA_VERSION=2.13

opens=
for package in java.lang java.lang.invoke java.net java.nio java.util java.util.concurrent sun.nio.ch; do
  opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
done
spark=$(ls "$target"/occam-*-spark.jar)
jars=$(ls "$target"/occam-*.jar "$target"/lib/*.jar | grep -v -e '-spark.jar$' -e '/slf4j-' | paste -s -d , -)

# shellcheck disable=SC2086 # several options
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" $opens -Xmx1g -cp "$target/spark/jars/*" org.apache.spark.deploy.SparkSubmit \
  --master "$master" --class occam.spark.Submit --jars "$jars" \
  --conf spark.executorEnv.OMP_NUM_THREADS=1 --conf spark.executorEnv.OCCAM_THREADS=1 \
  --conf "spark.executorEnv.OPENBLAS_CORETYPE=$OPENBLAS_CORETYPE" --conf spark.ui.showConsoleProgress=false \
  $SPARK_OPTIONS "$spark" "$@"
