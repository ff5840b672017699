// Package resolve gives extracted statements their names: mentions become actors,
// contents become claims, words such as "on Friday" become dates. It also holds the
// codebook, and the links that join keys of different articles. All of it is a pure
// function of its arguments.
package resolve
