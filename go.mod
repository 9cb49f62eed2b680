module github.com/legation-go/legation

go 1.26
