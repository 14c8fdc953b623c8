using Dingdian.Cli;

return CommandLine.Run(args);
