//go:build race

package interp_test

// raceEnabled tells tests of memory that the race detector takes some, too.
const raceEnabled = true
