

   
	
# c

