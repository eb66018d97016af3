package occam.job;

/** One who watches the jobs of this process. It reads a job whenever it likes; the job does not wait for it. */
public interface JobListener {
    /** Watches nothing. */
    JobListener NOBODY = new JobListener() {
        @Override
        public void started(Job job) {}

        @Override
        public void ended(Job job) {}
    };

    /** Called on the thread that started the job, before its first step. */
    void started(Job job);

    /** Called on the thread that started the job, after its last step, however it ended. */
    void ended(Job job);
}
