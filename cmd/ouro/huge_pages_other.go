//go:build !linux

package main

// useHugePages does nothing: other systems choose the size of pages by
// themselves.
func useHugePages() {}
