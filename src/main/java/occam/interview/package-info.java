/** What prepares for an interview: drills against the clock, a bank of questions as flash cards, quizzes, bug hunts, pictures, a mock interview. */
package occam.interview;
