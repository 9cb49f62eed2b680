package legation

//go:generate go run ./internal/gen/compile
