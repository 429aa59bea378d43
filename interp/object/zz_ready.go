package object

// init runs after the inits of all other files of this package (Go runs them
// in the order of file names), when every built-in type is defined, and
// completes inheritance.
func init() {
	for _, t := range builtinTypes {
		t.finish()
	}
	finishTwoBases()
}
