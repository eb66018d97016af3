/** The final exercise: an exam with sealed test rows, its leaderboard, its referee, its final evaluation. */
package occam.tuning;
