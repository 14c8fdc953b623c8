Console.WriteLine("dingdian");
