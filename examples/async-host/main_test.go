package main

// Example runs the program as it is.
func Example() {
	main()
	// Output:
	// page 0
	// page 1
	// page 2
	// page 3
	// page 4
	// page 5
	// page 6
	// page 7 took too long
	// page 8
	// page 9
	// 10 pages, <nil>
}
