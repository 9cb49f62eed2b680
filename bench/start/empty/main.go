// Command empty does nothing; it is what the other programs are compared with.
package main

func main() {}
