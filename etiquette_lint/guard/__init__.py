"""What agents use: tool calls told as acts, and whom they mean."""
