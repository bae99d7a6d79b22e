"""What agents use before they act: plans corrected, calls of tools judged."""
