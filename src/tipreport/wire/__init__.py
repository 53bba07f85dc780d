"""The JSON form of the model's classes, in and out, and its schema. It knows the model and nothing of parsing."""
