package occam.spark;

import occam.job.MapRun;
import occam.job.Place;
import org.apache.spark.SparkContext;

/** See {@link OnSpark#spark}. */
record SparkPlace(SparkContext context) implements Place {
    @Override
    public void run(MapRun<?, ?> map) throws InterruptedException {
        if (map.isPortable()) {
            new SparkRun(context, map).run();
        } else {
            Place.threads().run(map);
        }
    }
}
