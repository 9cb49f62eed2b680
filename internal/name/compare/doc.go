// Package compare tells how near two personal names are.
//
// A name is prepared once: every word of it becomes a row of units of sound
// ([Prepare]), read from its spelling, or from its letters where the script
// writes no short vowels. Two prepared names are then compared word by word
// ([Similarity], [Explain]): words are paired, the cost of turning the units of
// one word into those of the other says how near they are, and words left over
// on both sides contradict each other.
//
// What the comparison knows of spelling, sound, nicknames and particles stands
// in tables/*.tsv.
package compare
