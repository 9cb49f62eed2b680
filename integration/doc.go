// Package integration holds no code. Its tests give what the library writes to
// the programs that others read it with. It is a module of its own so that
// theirs are no dependencies of the library.
package integration
