package main

// Example runs the program as it is.
func Example() {
	main()
	// Output:
	// an endless loop: the limit on steps
	// one that catches everything: the limit on steps
	// a finally that never ends: the limit on steps
	// work inside a built-in: the limit on steps
	// a large string: MemoryError
	// a large number: MemoryError
	// a list that grows: MemoryError
	// deep recursion: RecursionError
	// a deep structure: RecursionError
	// much output: the limit on output
	// a fork bomb of tasks: the limit on tasks
	// a task that cannot be cancelled: the deadline
	// a look at the host's files: PermissionError
	// a program to start: PermissionError
}
